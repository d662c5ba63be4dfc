//! Where a folder really lies: a team file that is open in a synced or network folder can be torn by
//! whatever copies it. Judged by names and by the system's list of mounts, as well as these tell.

use std::path::Path;

/// What is known of the place of a folder.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Whereabouts {
    /// A disk of this computer, as far as the program can tell.
    Here,
    /// A folder that a program copies elsewhere; its name.
    Synced(&'static str),
    /// A disk of another computer.
    Network,
}

/// Part of a folder's name, in lower case, and whose folder it is.
const SYNCED: [(&str, &str); 14] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("nutstore", "坚果云"),
    ("坚果云", "坚果云"),
    ("baidunetdisk", "百度网盘"),
    ("pcloud", "pCloud"),
    ("syncthing", "Syncthing"),
];

/// What a syncing program leaves in the folder it syncs, and whose it is.
const MARKS: [(&str, &str); 6] = [
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".849c9593-d756-4e56-8d6e-42412f2a707b", "OneDrive"),
];

/// Kinds of file systems whose files lie on another computer.
const NETWORK: [&str; 12] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "ceph",
    "glusterfs",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
];

/// Judges the folder a file lies in.
#[must_use]
pub fn whereabouts(file: &Path) -> Whereabouts {
    let given = super::disk::folder(file);
    let folder = given.canonicalize().unwrap_or_else(|_| given.to_owned());
    if let Some(name) = folder.ancestors().find_map(synced) {
        return Whereabouts::Synced(name);
    }
    let text = folder.to_string_lossy();
    let share = text.starts_with(r"\\") && !text.starts_with(r"\\?\") && !text.starts_with(r"\\.\");
    if share || text.starts_with(r"\\?\UNC\") || text.contains("/gvfs/") {
        return Whereabouts::Network;
    }
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    match file_system(&mounts, &folder) {
        Some(kind) if NETWORK.contains(&kind) => Whereabouts::Network,
        _ => Whereabouts::Here,
    }
}

fn synced(folder: &Path) -> Option<&'static str> {
    let name = folder.file_name()?.to_string_lossy().to_lowercase();
    let by_name = SYNCED.iter().find(|(part, _)| name.contains(part)).map(|(_, whose)| *whose);
    by_name.or_else(|| MARKS.iter().find(|(mark, _)| folder.join(mark).exists()).map(|(_, whose)| *whose))
}

/// The kind of file system at `folder`, by the list in `/proc/self/mountinfo` (see `man 5 proc`): the
/// longest mount point that is a part of the path, the last one where several lie over each other.
fn file_system<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    let mut found = None;
    let mut longest = 0;
    for line in mounts.lines() {
        let Some((mount, kind)) = line.split_once(" - ") else { continue };
        let Some(point) = mount.split(' ').nth(4) else { continue };
        let point = point.replace("\\040", " ");
        if folder.starts_with(&point) && point.len() >= longest {
            longest = point.len();
            found = kind.split(' ').next();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
35 22 0:31 / /home/ruth/Team\\040share rw - cifs //office/team rw
36 22 0:32 / /mnt/box rw shared:9 - fuse.sshfs box:/ rw
";

    #[test]
    fn the_deepest_mount_decides() {
        for (folder, kind) in [
            ("/home/ruth", "ext4"),
            ("/home/ruth/Team share/data", "cifs"),
            ("/mnt/box", "fuse.sshfs"),
            ("/mnt/boxes", "ext4"),
        ] {
            assert_eq!(file_system(MOUNTS, Path::new(folder)), Some(kind), "{folder}");
        }
        assert_eq!(file_system("", Path::new("/")), None);
    }

    #[test]
    fn synced_folders_are_known_by_their_names_and_by_what_lies_in_them() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(whereabouts(&folder.path().join("team.alongside")), Whereabouts::Here);
        let synced = folder.path().join("OneDrive - Example Ltd/Team");
        std::fs::create_dir_all(&synced).unwrap();
        assert_eq!(whereabouts(&synced.join("team.alongside")), Whereabouts::Synced("OneDrive"));
        std::fs::create_dir(folder.path().join(".stfolder")).unwrap();
        assert_eq!(whereabouts(&folder.path().join("team.alongside")), Whereabouts::Synced("Syncthing"));
    }
}
