import pytest

from desktop.engine import error_report
from desktop.engine.error_report import report_of


@pytest.mark.parametrize(
    ("home", "trace", "told"),
    [
        ("/home/ada", "File /home/ada/girl.png", "File ~/girl.png"),
        (
            r"C:\Users\ada",
            r"File C:\Users\ada\a.py: No such file: 'C:\\Users\\ada\\girl.png'",
            r"File ~\a.py: No such file: '~\\girl.png'",
        ),
        ("/", "File /opt/a.py", "File /opt/a.py"),
        ("~", "File /opt/a.py", "File /opt/a.py"),
    ],
)
def test_the_users_folder_is_not_told(monkeypatch, home, trace, told):
    monkeypatch.setattr(error_report.os.path, "expanduser", lambda path: home)
    assert report_of(trace).endswith(f"\n\n{told}")
