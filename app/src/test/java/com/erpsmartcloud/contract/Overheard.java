package com.erpsmartcloud.contract;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import com.erpsmartcloud.marketplace.ConnectorException;

import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/// Whatever a connector lets out: the log at its finest, and failures with their causes.
final class Overheard implements AutoCloseable {

    /// Our module uses the log through its facade and does not ask for the one behind it.
    static {
        Module ours = Overheard.class.getModule();
        Stream.ofNullable(LoggerFactory.getILoggerFactory().getClass().getModule().getLayer())
                .flatMap(layer -> layer.modules().stream())
                .filter(module -> module.getName().startsWith("ch.qos.logback"))
                .forEach(ours::addReads);
    }

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level levelBefore = root.getLevel();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final StringWriter thrown = new StringWriter();

    interface Work {
        Object run() throws ConnectorException;
    }

    Overheard() {
        logged.start();
        root.addAppender(logged);
    }

    void during(Work work) {
        root.setLevel(Level.ALL);
        try {
            work.run();
        } catch (ConnectorException e) {
            e.printStackTrace(new PrintWriter(thrown));
            thrown.append(String.valueOf(e.failure()));
        } finally {
            root.setLevel(levelBefore);
        }
    }

    String text() {
        StringBuilder everything = new StringBuilder(thrown.toString());
        logged.list.forEach(event -> everything.append(event.getFormattedMessage()).append('\n'));
        return everything.toString();
    }

    @Override
    public void close() {
        root.detachAppender(logged);
    }
}
