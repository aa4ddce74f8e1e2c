package org.modeldocket.query.projection;

import java.nio.file.Path;
import java.util.List;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.views.ViewsDatabase;

/** Another process that wants the same views. */
public final class OpenElsewhere {
    private OpenElsewhere() {}

    public static void main(String... arguments) {
        try (MemoryRecord record = new MemoryRecord();
                ViewsDatabase views =
                        ViewsDatabase.in(Path.of(arguments[0]), List.of()).fitTo(record.feed())) {
            System.out.println("opened " + views);
        }
        System.exit(0);
    }
}
