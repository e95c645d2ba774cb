"""What stands on the first slide and at the head of a handout beside the session's own text, and at every foot."""

from __future__ import annotations

from gyoan.model.picture import Picture
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Cover:
    """Who gives a session, for whom and when; empty where nobody says."""

    subtitle: str = ""
    """What stands below the title."""
    author: str = ""
    """Who gives the session."""
    organization: str = ""
    """For whom they work."""
    date: str = ""
    """When, in the words of the session's language."""
    footer: str = ""
    """What stands at the foot of each slide and page."""
    logo: Picture | None = None
    """The picture of the organization."""

    @property
    def credits(self) -> str:
        """Author, organization and date in one line."""
        return " · ".join(part for part in (self.author, self.organization, self.date) if part)

    @property
    def owner(self) -> str:
        """Whose logo it is, which is read aloud for it; empty where nobody says."""
        return self.organization or self.author


NO_COVER = Cover()
"""Nothing beside the session's own text."""
