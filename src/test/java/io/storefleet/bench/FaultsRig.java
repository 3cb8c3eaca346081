package io.storefleet.bench;

import io.storefleet.StorefleetApplication;
import io.storefleet.mirror.internal.sync.SyncFixture;
import io.storefleet.testing.TestContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a database of its own, whose copies are as large as in production. */
record FaultsRig(ConfigurableApplicationContext context) implements AutoCloseable {

    static FaultsRig start() {
        return new FaultsRig(new SpringApplicationBuilder(StorefleetApplication.class)
                .web(WebApplicationType.SERVLET)
                .profiles("test")
                .initializers(new TestContext())
                .run(
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error",
                        // What fails here fails on purpose.
                        "--logging.level.io.storefleet=off",
                        "--logging.level.org.hibernate=off",
                        "--storefleet.mirror.page=250"));
    }

    SyncFixture fixture() {
        return context.getBean(SyncFixture.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
