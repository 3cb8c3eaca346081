package io.storefleet;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts Storefleet, or with the words {@code tenant add} prints an address that makes another agency. */
// Modules may use the same class name: beans go by their whole name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Storefleet")
public class StorefleetApplication {

    public static void main(String[] args) {
        if (List.of(args).equals(List.of("tenant", "add"))) {
            TenantAdd.run(new SpringApplicationBuilder(StorefleetApplication.class));
            return;
        }
        SpringApplication.run(StorefleetApplication.class, args);
    }
}
