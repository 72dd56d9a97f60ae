/**
 * Mount options and file systems, to tell a slip from a name that is only unknown: mount(8) of util-linux 2.36 to 2.41
 * with its file systems' own options, nfs(5), mount.cifs(8), systemd.mount(5), btrfs(5), xfs(5), swapon(8), overlayfs.
 */
const words = (text: string) => text.trim().split(/\s+/)

export const sourceTags = words('UUID LABEL PARTUUID PARTLABEL ID')

export const types = words(`
  adfs affs afs aufs autofs bcachefs befs bfs bind binfmt_misc bpf btrfs ceph cgroup cgroup2 cifs coda configfs cramfs
  debugfs devpts devtmpfs ecryptfs efivarfs efs erofs exfat ext2 ext3 ext4 f2fs fuse fuse3 fuseblk fusectl gfs2
  glusterfs hfs hfsplus hpfs hugetlbfs iso9660 jffs2 jfs lustre minix mqueue msdos ncpfs nfs nfs4 nfsd nilfs2 none ntfs
  ntfs-3g ntfs3 ocfs2 orangefs overlay proc procfs pstore qnx4 qnx6 ramfs reiserfs romfs rpc_pipefs securityfs selinuxfs
  smb3 smbfs squashfs swap sysfs sysv tmpfs tracefs ubifs udf ufs umsdos usbfs vboxsf vfat virtiofs 9p xfs zfs auto
  davfs s3fs sshfs cephfs efs ext tarfs vmhgfs-fuse`)

export const options = words(`
  _netdev acl async atime auto bind comment context credentials data defaults defcontext dev diratime dirsync errors exec
  fscontext gid group iversion lazytime loop mand mode move nls noacl noatime noauto nobarrier nodev nodiratime noexec nofail
  noiversion nolazytime nomand norelatime nostrictatime nosuid nosymfollow nouser nouser_xattr offset owner private rbind
  relatime remount ro rootcontext rprivate rshared rslave rw shared silent size sizelimit slave strictatime suid sw swap sync
  uid umask unbindable user user_xattr users usrjquota grpjquota jqfmt usrquota grpquota prjquota quota noquota
  barrier journal_checksum journal_async_commit commit delalloc nodelalloc discard nodiscard stripe inode_readahead_blks
  max_batch_time min_batch_time auto_da_alloc noauto_da_alloc noinit_itable init_itable block_validity noblock_validity
  dioread_lock dioread_nolock i_version dax nombcache minixdf bsddf orlov oldalloc debug check nocheck resgid resuid sb
  subvol subvolid compress compress-force autodefrag noautodefrag space_cache nospace_cache clear_cache degraded device
  flushoncommit noflushoncommit max_inline metadata_ratio nodatacow datacow nodatasum datasum notreelog treelog
  rescan_uuid_tree skip_balance ssd nossd ssd_spread nossd_spread thread_pool user_subvol_rm_allowed rescue enospc_debug
  allocsize attr2 noattr2 filestreams ikeep noikeep inode32 inode64 largeio nolargeio logbufs logbsize logdev noalign
  norecovery nouuid uquota gquota pquota uqnoenforce gqnoenforce pqnoenforce rtdev sunit swidth swalloc wsync
  soft hard timeo retrans rsize wsize ac noac acregmin acregmax acdirmin acdirmax actimeo bg fg nfsvers vers minorversion
  proto rdirplus nordirplus port mountport mountproto mounthost mountvers namlen nolock lock local_lock intr nointr cto
  nocto sharecache nosharecache resvport noresvport lookupcache fsc nofsc sec tcp udp rdma nconnect max_connect clientaddr
  migration nomigration softerr softreval trunkdiscovery retry xprtsec mountaddr addr
  username password domain dom guest cred file_mode dir_mode forceuid noforceuid forcegid noforcegid servern iocharset
  nounix unix mapchars nomapchars mapposix nobrl noserverino serverino cache seal multiuser mfsymlinks noperm perm dynperm
  cruid backupuid backupgid ip nohandlecache handletimeout persistenthandles nopersistenthandles resilienthandles snapshot
  echo_interval vers max_credits noposixpaths posixpaths posix noblocksend actimeo acdirmax closetimeo modefromsid
  cifsacl nocase ignorecase nostrictsync sign sfu signloosely rdma multichannel nomultichannel max_channels
  nr_inodes nr_blocks huge mpol noswap hidepid subset newinstance ptmxmode pri swappiness
  fmask dmask utf8 codepage shortname showexec flush quiet tz time_offset usefree nonumtail allow_utime windows_names
  big_writes permissions streams_interface sys_immutable nohidden force prealloc sparse
  lowerdir upperdir workdir redirect_dir index metacopy xino volatile nfs_export userxattr
  allow_other allow_root default_permissions max_read fsname subtype IdentityFile reconnect ServerAliveInterval
  backup-volfile-servers log-level log-file transport direct-io-mode attribute-timeout entry-timeout
  name secret secretfile fs mds_namespace mon_addr rbytes norbytes trans version cachetag msize access
  nofail_timeout unhide session norock nojoliet map block sbsector inode_readahead fsck
  x-initrd.mount x-systemd.automount x-systemd.mount-timeout x-systemd.device-timeout x-systemd.idle-timeout
  x-systemd.requires x-systemd.before x-systemd.after x-systemd.requires-mounts-for x-systemd.wanted-by
  x-systemd.required-by x-systemd.wants x-systemd.wants-mounts-for x-systemd.device-bound x-systemd.makefs
  x-systemd.growfs x-systemd.rw-only x-systemd.pcrfs x-systemd.verity_root_options x-gvfs-show x-gvfs-hide
  x-gvfs-name x-gvfs-icon x-mount.mkdir x-mount.subdir x-mount.owner x-mount.group x-mount.mode x-mount.idmap`)
