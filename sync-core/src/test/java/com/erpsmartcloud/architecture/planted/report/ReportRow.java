package com.erpsmartcloud.architecture.planted.report;

import java.sql.Connection;

/// A value that carries the database with it.
public record ReportRow(Connection connection) {}
