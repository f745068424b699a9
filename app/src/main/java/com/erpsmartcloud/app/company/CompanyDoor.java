package com.erpsmartcloud.app.company;

import com.erpsmartcloud.app.ui.door.Door;
import com.erpsmartcloud.app.ui.door.DoorException;
import com.erpsmartcloud.app.ui.door.Entry;
import com.erpsmartcloud.app.ui.door.KnownCompany;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.door.Way;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.RecoveryCode;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyErasure;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.Rescue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The window's way to the companies of this computer. It leads to one folder at a time.
public final class CompanyDoor implements Door {

    private final CompanyFolder own;
    private final CompanyFolder demo;
    private final KnownCompanies list;
    private volatile CompanyFolder here;
    private Optional<Founded> founded = Optional.empty();

    private record Founded(OpenVault vault, String name) {}

    /// @param own where the first company is made
    /// @param demo where the demo company lies
    public CompanyDoor(CompanyFolder own, CompanyFolder demo, KnownCompanies list) {
        this.own = own;
        this.demo = demo;
        this.list = list;
        this.here = own;
    }

    @Override
    public Entry first() throws DoorException {
        Optional<CompanyFolder> last =
                list.all().stream()
                        .map(kept -> new CompanyFolder(kept.folder()))
                        .filter(CompanyFolder::isTaken)
                        .findFirst();
        here = last.orElse(!own.isTaken() && demo.isTaken() ? demo : own);
        return again(Way.AS_IT_IS);
    }

    @Override
    public Entry again(Way way) throws DoorException {
        if (!here.isTaken()) {
            return new Entry.Nothing();
        }
        if (way == Way.KEYS_OF_BACKUP) {
            takeKeys();
        }
        return isDemo(here)
                ? new Entry.Open(openDemo(here, way, PullProgress.SILENT))
                : new Entry.Locked(nameOf(here));
    }

    @Override
    public List<KnownCompany> known() {
        return list.all().stream()
                .filter(kept -> new CompanyFolder(kept.folder()).isTaken())
                .map(kept ->
                        new KnownCompany(
                                kept.folder(), kept.name(), kept.folder().equals(here.root())))
                .toList();
    }

    @Override
    public Entry enter(Path folder) throws DoorException {
        CompanyFolder wanted = new CompanyFolder(folder);
        if (!wanted.isTaken()) {
            throw new DoorException(
                    "no company in " + folder, Text.of("door.missing", wanted.root().toString()));
        }
        here = wanted;
        return again(Way.AS_IT_IS);
    }

    @Override
    public Entry another() {
        CompanyFolder free = own;
        for (int i = 2; free.isTaken(); i++) {
            free = new CompanyFolder(own.root().resolveSibling(own.root().getFileName() + "-" + i));
        }
        here = free;
        return new Entry.Nothing();
    }

    @Override
    public CompanyErasure.Erased erase() throws DoorException {
        try {
            CompanyErasure.Erased erased = CompanyErasure.run(here, Optional.empty(), Now.SYSTEM);
            list.erased(here.root());
            return erased;
        } catch (IOException | StoreException e) {
            throw Refusals.of(e);
        }
    }

    @Override
    public OpenCompany demo(Jobs.Progress progress) throws DoorException {
        here = demo;
        return openDemo(demo, Way.AS_IT_IS, new DemoProgress(progress));
    }

    @Override
    public String found(String company, char[] password, Jobs.Progress progress)
            throws DoorException {
        try {
            // Left before it was confirmed: nothing was kept in it yet.
            founded.ifPresent(f -> f.vault().close());
            if (founded.isPresent()) {
                clear(here.root());
            }
            here.begin();
            Vault.Created created = new KeyHole(here).vault().create(password);
            founded = Optional.of(new Founded(created.vault(), company));
            try (RecoveryCode code = created.recoveryCode()) {
                return code.display();
            }
        } catch (IOException | VaultException e) {
            throw Refusals.of(e);
        }
    }

    @Override
    public OpenCompany confirm() throws DoorException {
        Founded now = founded.orElseThrow();
        founded = Optional.empty();
        try {
            return opened(OwnCompany.begin(here, now.vault(), now.name()), now.name());
        } catch (StoreException e) {
            throw Refusals.of(e);
        }
    }

    @Override
    public OpenCompany unlock(char[] password, Way way, Jobs.Progress progress)
            throws DoorException {
        if (way == Way.KEYS_OF_BACKUP) {
            takeKeys();
        }
        return unlocked(new KeyHole(here).byPassword(password), way);
    }

    @Override
    public OpenCompany unlockByCode(String code, Way way, Jobs.Progress progress)
            throws DoorException {
        if (way == Way.KEYS_OF_BACKUP) {
            takeKeys();
        }
        return unlocked(new KeyHole(here).byCode(code), way);
    }

    /// The company is open already, so the keys that come out are closed again at once.
    @Override
    public void check(char[] password) throws DoorException {
        new KeyHole(here).byPassword(password).close();
    }

    @Override
    public void checkCode(String code) throws DoorException {
        new KeyHole(here).byCode(code).close();
    }

    private OpenCompany unlocked(OpenVault vault, Way way) throws DoorException {
        try {
            rescue(vault, way);
            RunningCompany running = OwnCompany.open(here, vault, expected(way));
            return opened(running, OwnCompany.name(running).orElse(nameOf(here)));
        } catch (IOException | StoreException e) {
            vault.close();
            throw Refusals.of(e);
        }
    }

    private OpenCompany openDemo(CompanyFolder folder, Way way, PullProgress progress)
            throws DoorException {
        try {
            if (way == Way.FROM_BACKUP
                    && new KeyHole(folder).vault().unlockDemo()
                            instanceof Unlocking.Unlocked unlocked) {
                try (OpenVault vault = unlocked.vault()) {
                    rescue(vault, way);
                }
            }
            return opened(
                    DemoCompany.open(folder, DemoCompany.options(), progress, expected(way)),
                    DemoCompany.NAME);
        } catch (IOException | VaultException | StoreException e) {
            throw Refusals.of(e);
        }
    }

    private void rescue(OpenVault vault, Way way) throws IOException {
        if (way == Way.FROM_BACKUP) {
            Path backup =
                    Rescue.newestGood(here, vault.key())
                            .orElseThrow(() ->
                                    new StoreException(new StoreFailure.Missing(here.backups())));
            Rescue.database(backup, here, vault.key(), Holder.words(), Now.SYSTEM);
        }
    }

    private void takeKeys() throws DoorException {
        try {
            Rescue.keys(here, Now.SYSTEM);
        } catch (IOException | VaultException | StoreException e) {
            throw Refusals.of(e);
        }
    }

    private static Company.Expect expected(Way way) {
        return way == Way.OLDER_TOO ? Company.Expect.EXISTING_OLDER_TOO : Company.Expect.EXISTING;
    }

    private boolean isDemo(CompanyFolder folder) {
        try {
            return new KeyHole(folder).vault().isDemo();
        } catch (VaultException e) {
            return folder.equals(demo);
        }
    }

    private String nameOf(CompanyFolder folder) {
        return list.all().stream()
                .filter(kept -> kept.folder().equals(folder.root()) && !kept.name().isEmpty())
                .map(KnownCompanies.Kept::name)
                .findFirst()
                .orElse(String.valueOf(folder.root().getFileName()));
    }

    private OpenCompany opened(RunningCompany running, String name) {
        Path folder = here.root();
        list.opened(folder, name);
        running.workspace().keepEnds();
        running.workspace().sync().start();
        running.workspace().keepBackups();
        running.workspace().keepRetention();
        return OpenCompanies.forWindow(running, name, other -> list.opened(folder, other));
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
