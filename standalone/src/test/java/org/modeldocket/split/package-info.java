/** The split run as a whole: a broker, a PostgreSQL server and nodes of both sides, each a process of its own. */
package org.modeldocket.split;
