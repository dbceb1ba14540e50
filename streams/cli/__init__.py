"""The command line, one file a command: `marsad NAME` is `streams.cli.NAME`'s `command`.

Exit codes: 0 fine, 1 the work failed, 2 wrong usage, 3 cannot reach Kafka.
"""

import importlib
import pkgutil

import click

from streams.errors import UserError


class _Commands(click.Group):
    """Imports a command only when it is asked for: `marsad --help` and every command start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, by name."""
        modules = (m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
        return sorted(name.replace("_", "-") for name in modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"{__name__}.{cmd_name.replace('-', '_')}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what a person can mend is one line on stderr and an exit code, never a traceback."""
        try:
            result: object = super().invoke(ctx)
        except UserError as error:
            click.echo(f"marsad: {error}", err=True)
            ctx.exit(error.exit_code)
        return result


@click.group(cls=_Commands)
@click.version_option(package_name="marsad")
def main() -> None:
    """Marsad: Arabic-first live news on Kafka, with counts that can be trusted."""
