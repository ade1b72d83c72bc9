"""Makes the renditions of all images, so that no reader waits for one."""

from __future__ import annotations

from django.core.management.base import BaseCommand
from wagtail.images import get_image_model

from wagtail_clusterevents.assembly.renditions import make_renditions, missing_specs


class Command(BaseCommand):
    """Makes what the setting ``RENDITIONS`` names and is missing; run it after a change of that setting."""

    help = "Make the missing renditions of all images, as the setting RENDITIONS names them."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="Only say how many are missing.")

    def handle(self, *args, dry_run: bool = False, verbosity: int = 1, **options):
        images = get_image_model().objects.order_by("pk")
        total, made = images.count(), 0
        for number, image in enumerate(images.iterator(chunk_size=100), start=1):
            made += len(missing_specs(image)) if dry_run else make_renditions(image)
            if verbosity:
                self.stdout.write(f"{number} of {total} images", ending="\n" if number == total else "\r")
                self.stdout.flush()
        done = "are missing" if dry_run else "were made"
        self.stdout.write(self.style.SUCCESS(f"{made} renditions of {total} images {done}."))
