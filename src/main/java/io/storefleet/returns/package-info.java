/** What was given back: the list over the copies, and each return as its store tells of it now. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "store :: ui",
            "jobs",
            "mirror",
            "lists",
            "lists :: ui",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
