"""Settings: one variable a knob, errors that name it, secrets that are never shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from streams import settings as settings_module
from streams.cli import main
from streams.settings import Settings, SettingsError
from streams.topics import resolve

SECRET = "very-secret"


@pytest.fixture(autouse=True)
def fresh() -> None:
    settings_module.load.cache_clear()


def test_topic_names_partitions_and_groups_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARSAD_TOPICS__DEAD_LETTERS", "broken")
    monkeypatch.setenv("MARSAD_TOPIC_PREFIX", "desk.")
    monkeypatch.setenv("MARSAD_PARTITIONS__RAW", "12")
    monkeypatch.setenv("MARSAD_GROUPS__ENRICH", "readers")
    found = settings_module.load()
    assert resolve("dead-letters", found).name == "broken"
    assert resolve("enriched", found).name == "desk.news-enriched"
    assert resolve("raw", found).partitions == 12
    assert (found.group("enrich"), found.group("count")) == ("readers", "marsad-count")


def test_state_topics_have_the_partitions_of_what_they_are_the_state_of() -> None:
    found = Settings(partitions={"mentions": 9})
    assert resolve("count-state", found).partitions == 9
    assert resolve("dedupe-state", found).partitions == resolve("articles", found).partitions == 1


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("MARSAD_SESSION_TIMEOUT_SECONDS", "soon", "MARSAD_SESSION_TIMEOUT_SECONDS"),
        ("MARSAD_SECURITY_PROTOCOL", "SASL_SSL", "sasl_username"),
        ("MARSAD_HEARTBEAT_SECONDS", "9", "three times"),
    ],
)
def test_wrong_setting_is_one_line_and_exit_code_2(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, says: str
) -> None:
    monkeypatch.setenv(variable, value)
    result = CliRunner().invoke(main, ["settings"])
    assert result.exit_code == 2
    assert says in result.output
    assert "Traceback" not in result.output


def test_secrets_are_read_and_never_printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MARSAD_SASL_PASSWORD", SECRET)
    assert settings_module.load().password() == SECRET
    for arguments in (["settings"], ["settings", "--json"]):
        assert SECRET not in CliRunner().invoke(main, arguments).output
    assert SECRET not in repr(settings_module.load())


def test_password_file_is_read_and_a_missing_one_named(tmp_path: Path) -> None:
    path = tmp_path / "password"
    path.write_text(SECRET + "\n", encoding="utf-8")
    assert Settings(sasl_password_file=path).password() == SECRET
    with pytest.raises(SettingsError, match="MARSAD_SASL_PASSWORD_FILE"):
        Settings(sasl_password_file=tmp_path / "none").password()


def test_readme_names_every_setting() -> None:
    """The table is made from the code: `marsad settings --markdown`."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    from streams.cli.settings import markdown

    assert markdown() in readme
