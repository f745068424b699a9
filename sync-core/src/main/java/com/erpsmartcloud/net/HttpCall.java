package com.erpsmartcloud.net;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One request to make.
///
/// @param purpose why it is made, for the network log
/// @param method `POST` or `GET`; a GET is sent without body
/// @param headers by name, secrets among them
/// @param json body, sent as `application/json` in UTF-8
public record HttpCall(
        String purpose, String method, URI uri, Map<String, String> headers, String json) {

    public HttpCall {
        headers = Map.copyOf(headers);
    }

    public static HttpCall post(String purpose, URI uri, Map<String, String> headers, String json) {
        return new HttpCall(purpose, "POST", uri, headers, json);
    }

    public static HttpCall get(String purpose, URI uri, Map<String, String> headers) {
        return new HttpCall(purpose, "GET", uri, headers, "");
    }

    byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /// Headers, query and body may hold secrets and buyers.
    @Override
    public String toString() {
        return "HttpCall[" + method + " " + uri.getHost() + uri.getPath() + "]";
    }
}
