package com.erpsmartcloud.workspace;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.marketplace.Sealer;
import com.erpsmartcloud.privacy.buyer.ErasureFile;
import com.erpsmartcloud.privacy.buyer.ErasureList;
import com.erpsmartcloud.privacy.network.BlockedHosts;
import com.erpsmartcloud.privacy.network.NetworkJournal;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.store.StoreLocation;
import com.erpsmartcloud.store.StoreOpener;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.SlotKind;
import com.erpsmartcloud.vault.WorkspaceKey.Purpose;
import com.erpsmartcloud.vault.file.EncryptedFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/// A company's file, unlocked, encrypted and held by this program alone.
public final class Company implements AutoCloseable {

    private final CompanyFolder folder;
    private final OpenVault vault;
    private final CompanyLock lock;
    private final Store store;
    private final SecretKeyBytes tokenKey;
    private final SecretKeyBytes signingKey;
    private final ErasureFile erasures;
    private final Backups backups;
    private final boolean closedWell;
    private final NetworkJournal networkLog;
    private final BlockedHosts blockedHosts;

    private Company(
            CompanyFolder folder,
            OpenVault vault,
            CompanyLock lock,
            Store store,
            SecretKeyBytes tokenKey,
            Backups backups,
            boolean closedWell) {
        this.folder = folder;
        this.vault = vault;
        this.lock = lock;
        this.store = store;
        this.tokenKey = tokenKey;
        this.signingKey = vault.key().purposeKey(Purpose.SIGNING, 32);
        this.erasures =
                new ErasureFile(folder.backups(), vault.key().purposeKey(Purpose.ERASURES, 32));
        this.backups = backups;
        this.closedWell = closedWell;
        this.networkLog = new NetworkJournal(store);
        this.blockedHosts = new BlockedHosts(store);
    }

    /// Whether a missing database is a new company or a loss.
    public enum Expect {
        NEW,
        EXISTING,
        /// An existing one, also where its file lacks changes that were saved here: a person has
        /// decided to go on without them.
        EXISTING_OLDER_TOO
    }

    /// Opens, after locking, and after a backup where the file has to be migrated.
    ///
    /// @param vault unlocked; closed with the company, and if opening fails
    /// @param words what another program is told about who holds the company
    /// @throws StoreException if it is held, damaged, missing, newer, or its folder cannot be
    ///   written
    public static Company open(
            CompanyFolder folder, OpenVault vault, Expect expect, String words, Now now) {
        CompanyLock lock;
        try {
            lock = CompanyLock.take(folder, words);
        } catch (StoreException e) {
            vault.close();
            throw e;
        }
        Optional<Store> opened = Optional.empty();
        try (SecretKeyBytes files = vault.key().purposeKey(Purpose.DATABASE_FILES, 64);
                SecretKeyBytes idKey = vault.key().purposeKey(Purpose.IDS, 32)) {
            boolean isNew = expect == Expect.NEW || folder.isUnfinished();
            if (isNew) {
                folder.begin();
                folder.clearUnfinished();
            } else {
                requireDatabase(folder);
            }
            boolean closedWell = isNew || Files.exists(folder.sums());
            EncryptedFiles.register(folder.root(), files);
            EncryptedFiles.watch(folder.databaseFile(), folder.sums());
            Backups backups = new Backups(folder, vault, now);
            StoreLocation location =
                    new StoreLocation(folder.root(), EncryptedFiles.url(folder.database()));
            StoreOpener opener =
                    new StoreOpener(location, idKey.copy(), now)
                            .beforeMigrating(backups::takeUnopened);
            if (expect == Expect.EXISTING_OLDER_TOO) {
                opener.olderToo();
            }
            Store store = (isNew ? opener : opener.existing()).open();
            opened = Optional.of(store);
            folder.finished();
            backups.of(store);
            SecretKeyBytes tokenKey = vault.key().purposeKey(Purpose.TOKENS, 32);
            return new Company(folder, vault, lock, store, tokenKey, backups, closedWell);
        } catch (IOException e) {
            StoreFailure failure = StoreFailure.ofDisk(e, folder.root());
            throw released(opened, folder, vault, lock, new StoreException(failure, e));
        } catch (StoreException e) {
            throw released(opened, folder, vault, lock, OpeningFailure.of(e, folder, vault));
        } catch (RuntimeException e) {
            throw released(opened, folder, vault, lock, e);
        }
    }

    /// A company whose keys are here and whose database is gone or empty has lost it: never begin
    /// an empty one.
    private static void requireDatabase(CompanyFolder folder) throws IOException {
        if (!Files.exists(folder.databaseFile()) || Files.size(folder.databaseFile()) == 0) {
            throw new StoreException(
                    new StoreFailure.Damaged(
                            folder.databaseFile(),
                            Files.exists(folder.databaseFile())
                                    ? "the file is empty"
                                    : "the file is missing",
                            Optional.empty()));
        }
    }

    private static <X extends RuntimeException> X released(
            Optional<Store> store, CompanyFolder folder, OpenVault vault, CompanyLock lock, X e) {
        store.ifPresent(Store::close);
        forgetFiles(folder);
        vault.close();
        lock.close();
        return e;
    }

    private static void forgetFiles(CompanyFolder folder) {
        EncryptedFiles.unregister(folder.root());
        EncryptedFiles.unwatch(folder.databaseFile());
    }

    public CompanyFolder folder() {
        return folder;
    }

    public Store store() {
        return store;
    }

    public OpenVault vault() {
        return vault;
    }

    public Backups backups() {
        return backups;
    }

    /// Hears of every request; given to the HTTP client before anything else of the company runs.
    public NetworkJournal networkLog() {
        return networkLog;
    }

    /// The hosts the HTTP client asks about before each request.
    public BlockedHosts blockedHosts() {
        return blockedHosts;
    }

    /// Whether the program that had the company last closed it. If not, nobody knows what the disk
    /// should have, and the whole file is to be looked at soon: a backup does.
    public boolean wasClosedWell() {
        return closedWell;
    }

    /// Whether anybody with the folder can open it.
    public boolean isDemo() {
        return vault.slots().contains(SlotKind.OPEN);
    }

    Sealer sealer() {
        return new TokenSealer(tokenKey);
    }

    Sealer signingSealer() {
        return new TokenSealer(signingKey);
    }

    /// Orders whose buyers were removed, whatever database lies here.
    ErasureList erasures() {
        return erasures;
    }

    /// Shuts the database down and zeroes the keys.
    @Override
    public void close() {
        try {
            networkLog.close();
            store.close();
        } finally {
            tokenKey.close();
            signingKey.close();
            erasures.close();
            forgetFiles(folder);
            vault.close();
            lock.close();
        }
    }
}
