package org.modeldocket.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A database on a PostgreSQL server, and as whom to use it: {@code spring.datasource.*}. */
public record PostgresSettings(String url, String username, String password) {
    /**
     * Opens a connection outside any pool, for long use.
     *
     * @param switches properties of the driver to switch on
     */
    public Connection connect(String... switches) throws SQLException {
        Properties properties = new Properties();
        properties.put("user", username);
        properties.put("password", password);
        properties.put("tcpKeepAlive", "true");
        properties.put("ApplicationName", "model-docket");
        for (String name : switches) {
            properties.put(name, "true");
        }
        return DriverManager.getConnection(url, properties);
    }

    /** Without the URL's query, which may hold a password. */
    @Override
    public String toString() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
