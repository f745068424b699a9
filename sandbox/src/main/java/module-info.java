import org.jspecify.annotations.NullMarked;

/// The marketplaces on loopback: demo data, tests and faults. Shares no code with the connectors.
@NullMarked
open module com.erpsmartcloud.sandbox {
    requires static org.jspecify;
    requires jdk.httpserver;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports com.erpsmartcloud.sandbox;
    exports com.erpsmartcloud.sandbox.market;
}
