package io.storefleet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Storefleet. */
@SpringBootApplication
public class StorefleetApplication {

    public static void main(String[] args) {
        SpringApplication.run(StorefleetApplication.class, args);
    }
}
