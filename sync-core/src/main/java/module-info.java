import org.jspecify.annotations.NullMarked;

/// Everything the program does without a screen.
///
/// Open, because records are read by JDBI and Jackson; exports still guard what others may compile
/// against.
@NullMarked
@SuppressWarnings("module") // The cloud is built after this module, which names it all the same.
open module com.erpsmartcloud.core {
    requires static org.jspecify;
    requires java.sql;
    requires jdk.httpserver;
    requires org.slf4j;
    requires com.h2database;
    requires org.jdbi.v3.core;
    requires flyway.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.cbor;
    requires okhttp3;
    requires org.bouncycastle.provider;
    requires java.keyring;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel.reader;
    requires org.dhatim.fastexcel;

    exports com.erpsmartcloud.crypto to
            com.erpsmartcloud.cloud;
    exports com.erpsmartcloud.access;
    exports com.erpsmartcloud.archive;
    exports com.erpsmartcloud.catalog;
    exports com.erpsmartcloud.inventory;
    exports com.erpsmartcloud.marketplace;
    exports com.erpsmartcloud.marketplace.mercadolibre;
    exports com.erpsmartcloud.marketplace.ozon;
    exports com.erpsmartcloud.marketplace.pull;
    exports com.erpsmartcloud.marketplace.push;
    exports com.erpsmartcloud.marketplace.rules;
    exports com.erpsmartcloud.marketplace.share;
    exports com.erpsmartcloud.marketplace.shopee;
    exports com.erpsmartcloud.marketplace.stores;
    exports com.erpsmartcloud.marketplace.temu;
    exports com.erpsmartcloud.money;
    exports com.erpsmartcloud.net;
    exports com.erpsmartcloud.inbox;
    exports com.erpsmartcloud.orders;
    exports com.erpsmartcloud.orders.manual;
    exports com.erpsmartcloud.orders.mend;
    exports com.erpsmartcloud.privacy;
    exports com.erpsmartcloud.privacy.buyer;
    exports com.erpsmartcloud.privacy.consent;
    exports com.erpsmartcloud.privacy.erase;
    exports com.erpsmartcloud.privacy.map;
    exports com.erpsmartcloud.privacy.network;
    exports com.erpsmartcloud.privacy.policy;
    exports com.erpsmartcloud.privacy.retention;
    exports com.erpsmartcloud.privacy.rights;
    exports com.erpsmartcloud.privacy.sharing;
    exports com.erpsmartcloud.privacy.support;
    exports com.erpsmartcloud.privacy.telemetry;
    exports com.erpsmartcloud.reports;
    exports com.erpsmartcloud.search;
    exports com.erpsmartcloud.settings;
    exports com.erpsmartcloud.store;
    exports com.erpsmartcloud.time;
    exports com.erpsmartcloud.undo;
    exports com.erpsmartcloud.vault;
    exports com.erpsmartcloud.vault.backup;
    exports com.erpsmartcloud.vault.file;
    exports com.erpsmartcloud.workspace;
}
