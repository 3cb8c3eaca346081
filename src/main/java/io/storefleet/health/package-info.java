/**
 * How each store is and how today goes: judged from the mirror, the connection and the quota, for the home page and for
 * mails to whoever wants them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"tenancy", "team", "store", "jobs", "mirror", "fastspring", "fastspring :: *", "uikit"})
package io.storefleet.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
