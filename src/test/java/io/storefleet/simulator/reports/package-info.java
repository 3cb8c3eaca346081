/** Reports counted at once or by a job (contract §14). */
@NullMarked
package io.storefleet.simulator.reports;

import org.jspecify.annotations.NullMarked;
