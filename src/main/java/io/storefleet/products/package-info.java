/** A store's products: what each is, costs and offers along, what can be done to them one by one and by table. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "store :: ui",
            "jobs",
            "bulk",
            "bulk :: ui",
            "jobs :: ui",
            "mirror",
            "lists",
            "lists :: ui",
            "intents",
            "intents :: ui",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
