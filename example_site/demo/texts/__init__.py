"""What the demo says, in German and English. The main report's facts are real; the reports around it are made up."""
