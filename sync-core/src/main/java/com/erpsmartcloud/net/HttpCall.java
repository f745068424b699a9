package com.erpsmartcloud.net;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// One request to make.
///
/// @param purpose why it is made, for the network log
/// @param method `POST`, `PUT` or `GET`; a GET is sent without body
/// @param headers by name, secrets among them
/// @param text body in UTF-8, sent as `application/json` unless a header says otherwise
/// @param carries what the seller is told about the content of request and answer
public record HttpCall(
        String purpose,
        String method,
        URI uri,
        Map<String, String> headers,
        String text,
        BodyClass carries) {

    static final String CONTENT_TYPE = "Content-Type";

    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /// A call that is taken to carry business data until [#carrying] says otherwise.
    public static HttpCall post(String purpose, URI uri, Map<String, String> headers, String json) {
        return new HttpCall(purpose, "POST", uri, headers, json, BodyClass.MARKETPLACE);
    }

    /// A call that is taken to carry business data until [#carrying] says otherwise.
    public static HttpCall put(String purpose, URI uri, Map<String, String> headers, String json) {
        return new HttpCall(purpose, "PUT", uri, headers, json, BodyClass.MARKETPLACE);
    }

    /// A form as a web page sends it.
    ///
    /// @param form names and values, encoded already
    public static HttpCall form(String purpose, URI uri, Map<String, String> headers, String form) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(CONTENT_TYPE, "application/x-www-form-urlencoded");
        return new HttpCall(purpose, "POST", uri, all, form, BodyClass.MARKETPLACE);
    }

    /// A call that is taken to carry business data until [#carrying] says otherwise: the answer
    /// may.
    public static HttpCall get(String purpose, URI uri, Map<String, String> headers) {
        return new HttpCall(purpose, "GET", uri, headers, "", BodyClass.MARKETPLACE);
    }

    /// The same call, with its content named for the network log.
    public HttpCall carrying(BodyClass content) {
        return new HttpCall(purpose, method, uri, headers, text, content);
    }

    byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Headers, query and body may hold secrets and buyers.
    @Override
    public String toString() {
        return "HttpCall[" + method + " " + uri.getHost() + uri.getPath() + "]";
    }
}
