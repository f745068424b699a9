package com.erpsmartcloud.sandbox.wire;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// An HTTP/1.1 server on 127.0.0.1 that can also misbehave: cut an answer, keep silent, go away and
/// come back on the same port.
///
/// The JDK's own server writes its `Date` header from the system clock and lets nobody change it; a
/// marketplace with a wrong clock, or a clock held by a test, cannot be played with it.
public final class WireServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WireServer.class);
    private static final int BACKLOG = 128;

    private final Function<WireRequest, WireAnswer> handler;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket listener;
    private Future<?> acceptor;
    private Socket placeholder = new Socket();
    private boolean connected = true;

    private WireServer(ServerSocket listener, Function<WireRequest, WireAnswer> handler) {
        this.listener = listener;
        this.port = listener.getLocalPort();
        this.handler = handler;
        this.acceptor = accept(listener);
    }

    /// Starts to listen.
    ///
    /// @param port 0 takes any free port
    public static WireServer start(int port, Function<WireRequest, WireAnswer> handler)
            throws IOException {
        return new WireServer(listenOn(port), handler);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Closes the port and every open connection: clients see no network.
    public synchronized void disconnect() throws IOException {
        if (!connected) {
            return;
        }
        connected = false;
        listener.close();
        awaitAcceptor();
        // A socket that is bound but does not listen keeps the port from being given to others.
        placeholder = new Socket();
        placeholder.setReuseAddress(true);
        placeholder.bind(address(port));
        closeAll();
    }

    /// Listens again, on the same port.
    public synchronized void connect() throws IOException {
        if (connected || threads.isShutdown()) {
            return;
        }
        placeholder.close();
        listener = listenOn(port);
        connected = true;
        acceptor = accept(listener);
    }

    @Override
    public synchronized void close() throws IOException {
        connected = false;
        listener.close();
        awaitAcceptor();
        placeholder.close();
        closeAll();
        threads.shutdown();
    }

    /// The port stays taken until the thread that waits on it has noticed.
    private void awaitAcceptor() throws IOException {
        try {
            acceptor.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while closing the port", interrupted);
        } catch (ExecutionException failed) {
            throw new IOException("the port failed before it was closed", failed);
        }
    }

    private Future<?> accept(ServerSocket accepting) {
        return threads.submit(() -> {
            while (!accepting.isClosed()) {
                try {
                    Socket socket = accepting.accept();
                    open.add(socket);
                    threads.execute(() -> serve(socket));
                } catch (IOException closed) {
                    LOG.trace("port {} stopped accepting", port, closed);
                    return;
                }
            }
        });
    }

    private void serve(Socket socket) {
        try (socket) {
            new WireConnection(socket, handler).serve();
        } catch (IOException gone) {
            LOG.trace("connection ended", gone);
        } finally {
            open.remove(socket);
        }
    }

    private void closeAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(address(port), BACKLOG);
        return socket;
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }
}
