/** Reports on subscriptions and revenue: counted at once or by a job, read as rows or as a file. */
@NullMarked
@NamedInterface("reports")
package io.storefleet.fastspring.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
