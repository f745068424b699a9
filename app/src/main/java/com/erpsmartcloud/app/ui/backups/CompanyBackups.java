package com.erpsmartcloud.app.ui.backups;

import com.erpsmartcloud.workspace.Backups;
import com.erpsmartcloud.workspace.CompanyFolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// [Safe] of an open company.
public record CompanyBackups(Backups backups) implements Safe {

    @Override
    public List<Backups.Kept> kept() {
        return backups.kept();
    }

    @Override
    public Path take() {
        return backups.take();
    }

    @Override
    public List<String> check(Path backup) {
        return backups.check(backup);
    }

    @Override
    public void restore(Path backup, Path folder) throws IOException {
        backups.restoreInto(backup, new CompanyFolder(folder));
    }
}
