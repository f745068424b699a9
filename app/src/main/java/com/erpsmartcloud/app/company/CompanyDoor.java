package com.erpsmartcloud.app.company;

import com.erpsmartcloud.app.ui.door.Door;
import com.erpsmartcloud.app.ui.door.DoorException;
import com.erpsmartcloud.app.ui.door.Entry;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Keyring;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.RecoveryCode;
import com.erpsmartcloud.vault.TypedCode;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The window's way to the companies of this computer.
public final class CompanyDoor implements Door {

    /// Orders of the demo's first fetch, to say how far it is.
    private static final long DEMO_ORDERS = 5_000;

    private final CompanyFolder own;
    private final CompanyFolder demo;
    private Optional<Founded> founded = Optional.empty();

    private record Founded(OpenVault vault, String name) {}

    public CompanyDoor(CompanyFolder own, CompanyFolder demo) {
        this.own = own;
        this.demo = demo;
    }

    @Override
    public Entry first() throws DoorException {
        if (own.isTaken()) {
            return new Entry.Locked(String.valueOf(own.root().getFileName()));
        }
        return demo.isTaken() ? new Entry.Open(openDemo(PullProgress.SILENT)) : new Entry.Nothing();
    }

    @Override
    public OpenCompany demo(Jobs.Progress progress) throws DoorException {
        return openDemo(
                new PullProgress() {
                    @Override
                    public void rows(Resource resource, long done) {
                        if (resource == Resource.ORDERS) {
                            progress.report(done, DEMO_ORDERS, "first.busy.demo");
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return progress.cancelled();
                    }
                });
    }

    @Override
    public String found(String company, char[] password, Jobs.Progress progress)
            throws DoorException {
        try {
            // Left before it was confirmed: nothing was kept in it yet.
            founded.ifPresent(f -> f.vault().close());
            if (founded.isPresent()) {
                clear(own.root());
            }
            own.begin();
            Vault.Created created = vault(own).create(password);
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
            return opened(OwnCompany.begin(own, now.vault(), now.name()), now.name());
        } catch (StoreException e) {
            throw Refusals.of(e);
        }
    }

    @Override
    public OpenCompany unlock(char[] password, Jobs.Progress progress) throws DoorException {
        try {
            return unlocked(vault(own).unlockWithPassword(password), "lock.wrong.password");
        } catch (VaultException e) {
            throw Refusals.of(e);
        }
    }

    @Override
    public OpenCompany unlockByCode(String code, Jobs.Progress progress) throws DoorException {
        try {
            return unlocked(vault(own).unlockWithRecoveryCode(typed(code)), "lock.wrong.code");
        } catch (VaultException e) {
            throw Refusals.of(e);
        }
    }

    private OpenCompany unlocked(Unlocking unlocking, String wrongKey) throws DoorException {
        OpenVault vault = vaultOf(unlocking, wrongKey);
        try {
            RunningCompany running = OwnCompany.open(own, vault, Company.Expect.EXISTING);
            String folderName = String.valueOf(own.root().getFileName());
            return opened(running, OwnCompany.name(running).orElse(folderName));
        } catch (StoreException e) {
            throw Refusals.of(e);
        }
    }

    @Override
    public void check(char[] password) throws DoorException {
        try {
            checked(vault(own).unlockWithPassword(password), "lock.wrong.password");
        } catch (VaultException e) {
            throw Refusals.of(e);
        }
    }

    @Override
    public void checkCode(String code) throws DoorException {
        try {
            checked(vault(own).unlockWithRecoveryCode(typed(code)), "lock.wrong.code");
        } catch (VaultException e) {
            throw Refusals.of(e);
        }
    }

    /// The company is open already, so the keys that came out are closed again at once.
    private static void checked(Unlocking unlocking, String wrongKey) throws DoorException {
        vaultOf(unlocking, wrongKey).close();
    }

    private static RecoveryCode typed(String code) throws DoorException {
        return switch (RecoveryCode.parse(code)) {
            case TypedCode.Complete(RecoveryCode typed) -> typed;
            case TypedCode.Mistyped mistyped ->
                    throw new DoorException(
                            "mistyped code: " + mistyped, Text.of("lock.wrong.code-typed"));
        };
    }

    private static OpenVault vaultOf(Unlocking unlocking, String wrongKey) throws DoorException {
        return switch (unlocking) {
            case Unlocking.Unlocked unlocked -> unlocked.vault();
            case Unlocking.WrongSecret(int left, var until) ->
                    throw new DoorException(
                            "wrong secret, waits until " + until,
                            until.isPresent()
                                    ? Refusals.wait(until.get())
                                    : Text.of(wrongKey, left));
            case Unlocking.MustWait(var until) ->
                    throw new DoorException("must wait", Refusals.wait(until));
            case Unlocking.NotPossible(var slot) ->
                    throw new DoorException("no slot " + slot, Text.of("lock.no-slot"));
        };
    }

    private static Vault vault(CompanyFolder folder) {
        return Vault.in(folder.root(), Now.SYSTEM, Optional.<Keyring>empty());
    }

    private OpenCompany openDemo(PullProgress progress) throws DoorException {
        try {
            return opened(
                    DemoCompany.open(demo, SandboxOptions.defaults(), progress), DemoCompany.NAME);
        } catch (IOException | VaultException | StoreException e) {
            throw Refusals.of(e);
        }
    }

    private static OpenCompany opened(RunningCompany running, String name) {
        running.workspace().sync().start();
        running.workspace().keepBackups();
        return OpenCompanies.forWindow(running, name);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
