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
/// @param carries what the seller is told about the content of request and answer
public record HttpCall(
        String purpose,
        String method,
        URI uri,
        Map<String, String> headers,
        String json,
        BodyClass carries) {

    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /// A call that is taken to carry business data until [#carrying] says otherwise.
    public static HttpCall post(String purpose, URI uri, Map<String, String> headers, String json) {
        return new HttpCall(purpose, "POST", uri, headers, json, BodyClass.MARKETPLACE);
    }

    /// A call that is taken to carry business data until [#carrying] says otherwise: the answer
    /// may.
    public static HttpCall get(String purpose, URI uri, Map<String, String> headers) {
        return new HttpCall(purpose, "GET", uri, headers, "", BodyClass.MARKETPLACE);
    }

    /// The same call, with its content named for the network log.
    public HttpCall carrying(BodyClass content) {
        return new HttpCall(purpose, method, uri, headers, json, content);
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
