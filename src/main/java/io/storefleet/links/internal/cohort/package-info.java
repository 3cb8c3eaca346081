/** Cohorts: read line by line, matched with the stores' copies as a set, kept, used again, forgotten. */
@NullMarked
package io.storefleet.links.internal.cohort;

import org.jspecify.annotations.NullMarked;
