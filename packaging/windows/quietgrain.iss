; The installer for Windows.  UNTESTED: it has not been run yet.
; build.py calls it: iscc /DVersion=0.1.0 /FNAME packaging\windows\quietgrain.iss

#ifndef Version
  #error Say which version: iscc /DVersion=…
#endif

[Setup]
AppId=Quietgrain
AppName=Quietgrain
AppVersion={#Version}
DefaultDirName={autopf}\Quietgrain
DefaultGroupName=Quietgrain
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\quietgrain.ico
UninstallDisplayIcon={app}\quietgrainw.exe
OutputDir=..\..\dist
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; For this user without asking for rights, or for everybody.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[Files]
Source: "..\..\dist\quietgrain\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[InstallDelete]
; Nothing of an older version may be imported by a newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Quietgrain"; Filename: "{app}\quietgrainw.exe"
Name: "{autodesktop}\Quietgrain"; Filename: "{app}\quietgrainw.exe"; Tasks: desktopicon

[Registry]
; “Open with…” offers Quietgrain for photos; it takes no file type over.
Root: HKA; Subkey: "Software\Classes\Applications\quietgrainw.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Quietgrain"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\quietgrainw.exe\shell\open\command"; ValueType: string; ValueData: """{app}\quietgrainw.exe"" ""%1"""

[Run]
Filename: "{app}\quietgrainw.exe"; Description: "{cm:LaunchProgram,Quietgrain}"; Flags: nowait postinstall skipifsilent
