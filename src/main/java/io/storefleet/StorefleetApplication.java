package io.storefleet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Storefleet. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Storefleet")
public class StorefleetApplication {

    public static void main(String[] args) {
        SpringApplication.run(StorefleetApplication.class, args);
    }
}
