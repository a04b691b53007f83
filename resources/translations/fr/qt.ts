<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Words of Qt's own dialogs that Qt's French catalogue lacks. Compile after a change:
     pyside6-lrelease resources/translations/fr/qt.ts -qm resources/translations/fr/qt.qm -->
<TS version="2.1" language="fr">
<context>
    <name>QFileDialog</name>
    <message><source>&amp;Look in:</source><translation>&amp;Chercher dans :</translation></message>
    <message><source>Files of &amp;type:</source><translation>Fichiers de &amp;type :</translation></message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message><source>Drive</source><translation>Disque</translation></message>
    <message><source>File</source><translation>Fichier</translation></message>
    <message><source>Folder</source><comment>All other platforms</comment><translation>Dossier</translation></message>
    <message><source>%1 File</source><comment>%1 is a file name suffix, for example txt</comment><translation>Fichier %1</translation></message>
    <message><source>File Folder</source><comment>Match Windows Explorer</comment><translation>Dossier de fichiers</translation></message>
    <message><source>Unknown</source><translation>Inconnu</translation></message>
</context>
</TS>
