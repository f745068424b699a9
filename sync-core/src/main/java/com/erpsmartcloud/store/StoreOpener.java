package com.erpsmartcloud.store;

import com.erpsmartcloud.time.Now;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/// Opens the database file: migrates it to what this program knows, then hands it over.
public final class StoreOpener {

    private static final int CONNECTIONS = 12;

    private final StoreLocation location;
    private final byte[] idKey;
    private final Now now;
    private BeforeMigrating beforeMigrating = _ -> {};
    private boolean mustExist;
    private boolean olderToo;

    /// @param idKey the company's key for ids, 32 bytes
    public StoreOpener(StoreLocation location, byte[] idKey, Now now) {
        this.location = location;
        this.idKey = idKey.clone();
        this.now = now;
    }

    /// Acts when an existing file is about to be migrated.
    @FunctionalInterface
    public interface BeforeMigrating {
        /// @param copier copies the file as it is now
        void act(StoreCopier copier);
    }

    public StoreOpener beforeMigrating(BeforeMigrating act) {
        beforeMigrating = act;
        return this;
    }

    /// Refuses a file without a company in it, which the database would begin anew in silence.
    public StoreOpener existing() {
        mustExist = true;
        return this;
    }

    /// Takes a file that lacks changes which were saved here, as a person has decided.
    public StoreOpener olderToo() {
        olderToo = true;
        return this;
    }

    /// @throws StoreException if the file is damaged, held by another program, or newer than this
    ///   program
    public Store open() {
        String address = location.address() + (mustExist ? ";IFEXISTS=TRUE" : "");
        JdbcConnectionPool pool = JdbcConnectionPool.create(address, "sa", "");
        pool.setMaxConnections(CONNECTIONS);
        try {
            migrate(pool);
            return new Store(location.folder(), pool, new Ids(idKey, now), now, olderToo);
        } catch (SQLException | FlywayException | IllegalStateException | JdbiException e) {
            closeAfterFailure(pool);
            throw translated(e);
        } catch (IOException e) {
            closeAfterFailure(pool);
            throw new StoreException(StoreFailure.ofDisk(e, location.folder()), e);
        } catch (RuntimeException e) {
            closeAfterFailure(pool);
            throw e;
        } finally {
            Arrays.fill(idKey, (byte) 0);
        }
    }

    private void migrate(JdbcConnectionPool pool) throws SQLException {
        Optional<String> version;
        try (Connection connection = pool.getConnection()) {
            version = SchemaVersion.of(connection);
        }
        if (version.isEmpty() && mustExist) {
            throw new StoreException(
                    new StoreFailure.Damaged(
                            location.folder(),
                            "there is no company in the file",
                            Optional.empty()));
        }
        if (!version.equals(Optional.of(SchemaVersion.NEWEST))) {
            migrateFrom(pool);
        }
    }

    private void migrateFrom(JdbcConnectionPool pool) {
        Flyway flyway =
                Flyway.configure(StoreOpener.class.getClassLoader())
                        .dataSource(pool)
                        .locations("classpath:db-migration")
                        .loggers("slf4j")
                        .load();
        MigrationInfoService info = flyway.info();
        @Nullable MigrationInfo current = info.current();
        MigrationInfo[] all = info.all();
        if (current != null && info.pending().length == 0 && isNewer(current, all)) {
            throw new StoreException(
                    new StoreFailure.TooNew(
                            String.valueOf(current.getVersion()),
                            String.valueOf(newestKnown(all))));
        }
        if (current != null && info.pending().length > 0) {
            beforeMigrating.act(target -> copy(pool, target));
        }
        flyway.migrate();
    }

    static void copy(JdbcConnectionPool pool, String h2Target) {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, h2Target);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the copy of the database could not be written", e);
        }
    }

    private static boolean isNewer(MigrationInfo current, MigrationInfo[] all) {
        return Arrays.stream(all)
                .filter(m -> m.getState().isResolved())
                .noneMatch(m -> m.getVersion().equals(current.getVersion()));
    }

    private static String newestKnown(MigrationInfo[] all) {
        return Arrays.stream(all)
                .filter(m -> m.getState().isResolved())
                .map(m -> String.valueOf(m.getVersion()))
                .reduce("none", (_, b) -> b);
    }

    private StoreException translated(Exception e) {
        StoreFailure failure =
                FailureOf.exception(e, location.folder())
                        // Nobody closed it: the file broke off where the database read on.
                        .filter(known -> !(known instanceof StoreFailure.Closed))
                        .orElseGet(() ->
                                new StoreFailure.Damaged(
                                        location.folder(),
                                        String.valueOf(e.getMessage()),
                                        Optional.empty()));
        return new StoreException(failure, e);
    }

    /// A failed opening must not leave the file held.
    private static void closeAfterFailure(JdbcConnectionPool pool) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            // The file never opened, so there is nothing to close.
        }
        pool.dispose();
    }
}
