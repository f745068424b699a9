import org.jspecify.annotations.NullMarked;

/// The thin account service. It never sees business data in clear.
@NullMarked
open module com.erpsmartcloud.cloud {
    requires static org.jspecify;
    requires com.erpsmartcloud.core;
    requires io.javalin;
    requires tools.jackson.databind;
    requires org.slf4j;
}
