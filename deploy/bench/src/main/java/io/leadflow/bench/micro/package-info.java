/** JMH benchmarks of the kernel: whole replications, the event list, the samplers. */
package io.leadflow.bench.micro;
