package io.storefleet;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules. */
class ModularityTest {

    @Test
    void modulesDependOnlyOnWhatTheirPackageInfoAllows() {
        ApplicationModules.of(StorefleetApplication.class).verify();
    }
}
