package com.erpsmartcloud.net;

import okhttp3.Dns;
import okhttp3.HttpUrl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/// This computer, told from names alone and never by asking a name server.
final class Loopback implements Dns {

    private static final Pattern IPV4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    static boolean isIt(HttpUrl url) {
        String host = url.host();
        return host.equals("localhost") || host.equals("::1") || IPV4.matcher(host).matches();
    }

    /// `localhost` is this computer even where a hosts file says otherwise.
    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        if (hostname.equals("localhost")) {
            return List.of(
                    InetAddress.getByAddress(hostname, new byte[] {127, 0, 0, 1}),
                    InetAddress.getByName("::1"));
        }
        return Dns.SYSTEM.lookup(hostname);
    }
}
