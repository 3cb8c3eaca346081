package io.storefleet.demo;

import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Works on the database of a data directory, whether or not {@code ./storefleet run} is using it at the moment. */
public final class DemoTenantAdd {

    private DemoTenantAdd() {}

    /** Prepares the application for the directory's database and hands it to the work. */
    public static void on(
            RunOptions options, SpringApplicationBuilder application, Consumer<SpringApplicationBuilder> work) {
        try (var data = DataDirectory.open(options.data())) {
            var settings = new DemoSettings(data).with("server.port", -1);
            application.profiles("demo").initializers(settings::applyTo);
            if (!data.take()) {
                work.accept(application);
                return;
            }
            var postgres = KeptPostgres.start(data);
            try {
                work.accept(application);
            } finally {
                postgres.close();
            }
        }
    }
}
