package com.erpsmartcloud.vault;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Files that nobody but their owner may read.
final class OwnerOnly {

    private OwnerOnly() {}

    static void create(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
            restrict(file);
        }
    }

    /// As far as it goes: a memory stick with FAT has no owners at all.
    private static void restrict(Path file) throws IOException {
        Optional<AclFileAttributeView> view =
                Optional.ofNullable(Files.getFileAttributeView(file, AclFileAttributeView.class));
        if (view.isPresent()) {
            AclEntry owner =
                    AclEntry.newBuilder()
                            .setType(AclEntryType.ALLOW)
                            .setPrincipal(Files.getOwner(file))
                            .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                            .build();
            view.get().setAcl(List.of(owner));
        }
    }
}
