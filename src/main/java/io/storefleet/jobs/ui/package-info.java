/** The page of jobs, and how pages follow the jobs of what they show. */
@NullMarked
@NamedInterface("ui")
package io.storefleet.jobs.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
