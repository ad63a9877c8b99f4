# Puts Tintline into the start menu, and lets it open its projects, for the present user:
#   powershell -ExecutionPolicy Bypass -File install.ps1
# Run it again after moving the folder; with -Remove it is taken out again.
param([switch] $Remove)
$ErrorActionPreference = "Stop"

$program = Join-Path $PSScriptRoot "tintline.exe"
$classes = "HKCU:\Software\Classes"
$project = "$classes\Tintline.Project"
$link = Join-Path ([Environment]::GetFolderPath("Programs")) "Tintline.lnk"

if ($Remove) {
    Remove-Item -Path $project, "$classes\.tint" -Recurse -ErrorAction SilentlyContinue
    Remove-Item -LiteralPath $link -ErrorAction SilentlyContinue
    return
}

New-Item -Path "$project\DefaultIcon", "$project\shell\open\command", "$classes\.tint" -Force | Out-Null
Set-Item -Path $project -Value "Tintline project"
Set-Item -Path "$project\DefaultIcon" -Value "`"$program`",0"
Set-Item -Path "$project\shell\open\command" -Value "`"$program`" `"%1`""
Set-Item -Path "$classes\.tint" -Value "Tintline.Project"

$shortcut = (New-Object -ComObject WScript.Shell).CreateShortcut($link)
$shortcut.TargetPath = $program
$shortcut.WorkingDirectory = [Environment]::GetFolderPath("MyPictures")
$shortcut.Save()
