import org.jspecify.annotations.NullMarked;

/// The window and the command line.
///
/// Open, because FXML and picocli set fields by reflection.
@NullMarked
open module com.erpsmartcloud.app {
    requires static org.jspecify;
    requires java.management;
    requires com.erpsmartcloud.core;
    requires com.erpsmartcloud.sandbox;
    requires javafx.controls;
    requires javafx.fxml;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.bootstrapicons;
    requires com.ibm.icu;
    requires info.picocli;
    requires org.slf4j;

    exports com.erpsmartcloud.app;
}
