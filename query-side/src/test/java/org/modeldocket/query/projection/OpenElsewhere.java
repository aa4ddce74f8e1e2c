package org.modeldocket.query.projection;

import java.nio.file.Path;
import org.modeldocket.query.MemoryRecord;

/** Another process that wants the same views. */
public final class OpenElsewhere {
    private OpenElsewhere() {}

    public static void main(String... arguments) {
        try (MemoryRecord record = new MemoryRecord();
                ViewsDatabase views = ViewsDatabase.in(Path.of(arguments[0])).fitTo(record.feed())) {
            System.out.println("opened " + views);
        }
        System.exit(0);
    }
}
