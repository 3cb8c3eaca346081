/**
 * Links of our own to a customer's page, {@code /go/{token}}: the customer proves the address on file with a code, then
 * FastSpring's link is made and opened at once. Its public page is plain HTML.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "mirror",
            "jobs",
            "vault",
            "post",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.evergreen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
