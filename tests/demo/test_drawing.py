"""The pictures and papers that the loader makes. Nothing here needs the loaded demo."""

import pytest

from example_site.demo.drawing import SCENES, draw_logo, draw_portrait, draw_scene
from example_site.demo.paper import pdf
from example_site.demo.texts.pictures import ALT
from example_site.demo.texts.pictures import SCENES as IMAGES


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_fills_its_picture(name):
    picture = draw_scene(name)

    assert picture.size == (1600, 1000)
    assert len(picture.resize((160, 100)).getcolors(16_000)) > 100


def test_the_same_seed_draws_the_same_picture():
    assert draw_scene("workshop", "a").tobytes() == draw_scene("workshop", "a").tobytes()
    assert draw_scene("workshop", "a").tobytes() != draw_scene("workshop", "b").tobytes()


def test_every_scene_is_used_and_has_an_alternative_text():
    assert {scene for scene, _title in IMAGES.values()} == set(SCENES) == set(ALT)


def test_logos_and_portraits_differ_by_seed():
    assert draw_logo("AB", "a").tobytes() != draw_logo("AB", "b").tobytes()
    assert draw_portrait("a").tobytes() != draw_portrait("b").tobytes()


def test_the_table_of_a_pdf_says_where_each_object_begins():
    file = pdf("Merkblatt (neu)", ["Erstens: Größe", "Zweitens"])

    table = int(file.split(b"startxref\n")[1].split(b"\n")[0])
    places = [int(line[:10]) for line in file[table:].split(b"\n") if line.endswith(b" 00000 n ")]
    assert [file[place:].split(b"\n")[0] for place in places] == [b"%d 0 obj" % number for number in range(1, 7)]
    assert rb"(Merkblatt \(neu\)) Tj" in file
    assert "(Erstens: Größe) Tj".encode("cp1252") in file
