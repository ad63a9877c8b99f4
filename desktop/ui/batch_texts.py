"""What a batch is and became, in sentences."""

from collections.abc import Sequence

from desktop.engine.batch import BatchSummary
from desktop.engine.batch_item import BatchItem, BatchState
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.journal import OTHER_SETTINGS
from desktop.ui.palette_section import palette_name, variation_name
from desktop.ui.translate import tr


def settings_text(settings: BatchSettings) -> str:
    """How drawings are coloured."""
    character = settings.character
    used = [tr("Palette: {name}", name=palette_name(settings.palette))]
    if character:
        name = character.name or tr("%n part(s)", "of a figure", len(character))
        used.append(tr("Character: {name}", name=name))
    used.append(tr("Look: {look}", look=tr(settings.look.value.capitalize(), "look")))
    if settings.seed:
        used.append(variation_name(settings.seed))
    return tr("{choices}   (as in the main window)", choices="   ·   ".join(used))


def plan_text(items: Sequence[BatchItem]) -> str:
    """What is to be done, and what not, with the way to do it all the same."""
    skipped = [item.message for item in items if item.state is BatchState.SKIPPED]
    left = len(items) - len(skipped)
    if not skipped:
        return tr("%n picture(s) to colorize.", "", left)
    text = tr("%n picture(s) to colorize, {done} done already.", "", left, done=len(skipped))
    others = skipped.count(OTHER_SETTINGS)
    if not others:
        return text
    way_out = tr(
        "%n of these with other settings: choose “{option}” to make them again.",
        "",
        others,
        option=tr("Replace existing results"),
    )
    return f"{text} {way_out}"


def outcome_text(summary: BatchSummary) -> str:
    """What became of the pictures."""
    done, skipped, failed = summary.done, summary.skipped, summary.failed
    if skipped and failed:
        return tr(
            "%n picture(s) colorized, {skipped} skipped, {failed} failed.",
            "",
            done,
            skipped=skipped,
            failed=failed,
        )
    if skipped:
        return tr("%n picture(s) colorized, {skipped} skipped.", "", done, skipped=skipped)
    if failed:
        return tr("%n picture(s) colorized, {failed} failed.", "", done, failed=failed)
    return tr("%n picture(s) colorized.", "", done)


def cancelled_text(items: Sequence[BatchItem]) -> str:
    """What was done before it was stopped."""
    done = sum(item.state is BatchState.DONE for item in items)
    return tr("Cancelled; %n picture(s) colorized. Start again to go on.", "", done)


def done_text(summary: BatchSummary) -> str:
    """The same in one line, for whoever does not see the list."""
    return tr(
        "The folder is done: {done} colorized, {failed} failed.",
        done=summary.done,
        failed=summary.failed,
    )
