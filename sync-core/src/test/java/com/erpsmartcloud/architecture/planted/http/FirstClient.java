package com.erpsmartcloud.architecture.planted.http;

import okhttp3.OkHttpClient;

/// Makes an HTTP client of its own.
public final class FirstClient {

    private FirstClient() {}

    public static OkHttpClient make() {
        return new OkHttpClient.Builder().build();
    }
}
