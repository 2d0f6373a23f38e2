"""A batch on a Dask cluster.

`connection` finds or starts the cluster, `crew` hands out the photos, `roster` keeps the books on
who has which, and `worker` is what runs on each machine.  Nothing else of Quietgrain knows of Dask,
which is an extra of the installation.
"""
