/**
 * Templates and what is made of them for the rows of a run: previews, files for mail merge, letters as files, mails sent
 * as a durable job. Mails carry no sign-in: links of our own or the public portal's address.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "mirror",
            "jobs",
            "jobs :: ui",
            "links",
            "evergreen",
            "post",
            "fastspring",
            "uikit"
        })
package io.storefleet.mailings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
