/** Tests of cohorts. */
@NullMarked
package io.storefleet.links.internal.cohort;

import org.jspecify.annotations.NullMarked;
